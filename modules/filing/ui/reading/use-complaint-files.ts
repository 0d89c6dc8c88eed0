import { useCallback, useState } from 'react';
import type { DraftUploads } from '../materials/use-draft-uploads.ts';
import { complaintAmong } from './dropped.ts';
import { joinPhotos } from './join-photos.ts';

const COMPLAINT = { kind: 'complaint', subjectId: '' };

/** Sends the complaint among the files to its place and the others to theirs; several photographs go as one PDF. */
export function useComplaintFiles(take: DraftUploads['take']) {
  const [joining, setJoining] = useState(false);
  /** What was done with the photographs. */
  const [said, setSaid] = useState<string>();
  const send = useCallback(
    async (files: readonly File[]) => {
      const { pages, others } = complaintAmong(files);
      setSaid(undefined);
      let [complaint] = pages;
      if (pages.length > 1) {
        setJoining(true);
        try {
          complaint = await joinPhotos(pages, `起诉状（${pages.length}张照片）.pdf`);
          setSaid(
            `已把 ${pages.length} 张照片按文件名顺序合成一份 PDF：${pages.map(({ name }) => name).join('、')}。`,
          );
        } catch {
          // one of them is no picture that can be opened: nothing of what was dropped is lost
          others.push(...pages.slice(1));
          setSaid(
            `有照片打不开，没有合成一份，只识别“${complaint?.name}”。请检查照片后重新上传，或者先合成一份 PDF。`,
          );
        }
        setJoining(false);
      }
      if (complaint) take([complaint], COMPLAINT);
      if (others.length > 0) take(others);
    },
    [take],
  );
  return { send, joining, said };
}
