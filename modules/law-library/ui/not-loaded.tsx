import { useMe } from '#web/kit/api/me.ts';
import { Go } from '#web/kit/link.tsx';
import { EmptyState } from '#web/kit/states.tsx';

/** No texts are loaded: what still works, and who can load them and how. */
export function NotLoaded() {
  const admin = useMe().data?.staff?.roles.includes('court-admin') ?? false;
  return (
    <EmptyState
      title="法律法规库还没有收录法律文本"
      action={admin ? <Go href="/court/law-library">导入法律文本</Go> : undefined}
    >
      页面上的法律依据仍然写明法律名称、条号、版本和施行日期。要查看条文，请由高级人民法院管理员在“法律法规库”页面上传文本（JSON
      Lines、Markdown 或者 Word 文件），或者由运维人员运行 npm run -s library -- import 加文件夹。
    </EmptyState>
  );
}
