import { useSearch } from '@tanstack/react-router';
import { Page, Section } from '#web/kit/page.tsx';

/** What the platform is and rests on, and how it treats those who use it. */
export function About() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return (
    <Page title="关于通办" width="reading">
      {'signed-in' in search && (
        <output className="tb-strip">已重新登录。请回到原来的页面继续，填写的内容都在那里。</output>
      )}
      <Section title="这是什么">
        <p>
          通办是人民法院面向律师的一站式诉讼服务平台。律师的身份核验一次，即可在全国各级法院办理立案、交费、签收文书等事务；
          法院在法律规定的期限内答复；每一步都留下记录，双方都看得到。
        </p>
      </Section>
      <Section title="依据">
        <ul className="tb-stack">
          <li>《中华人民共和国民事诉讼法》</li>
          <li>《人民法院在线诉讼规则》</li>
          <li>《最高人民法院 司法部关于为律师提供一站式诉讼服务的意见》（法发〔2021〕3号）</li>
          <li>《诉讼费用交纳办法》</li>
        </ul>
      </Section>
      <Section title="无障碍">
        <p>
          全部功能可以只用键盘完成，也可以用读屏软件；放大到 400%
          不会丢失内容；状态不只用颜色表示；没有图形验证码。 点右上角姓名可以选择大字和深色。遇到障碍，请拨打
          12368 告诉我们。
        </p>
      </Section>
      <Section title="您的个人信息">
        <p>
          身份证件号码和电话号码加密保存，页面上默认遮盖；完整查看会留下记录。登录设备可以随时查看和退出。
        </p>
      </Section>
    </Page>
  );
}
