/** Uploading files; see upload/uploader.tsx. */
export { Uploader } from './upload/uploader.tsx';
export type { UploadLimits } from './upload/limits.ts';
export type { UploadedFile } from './upload/uploads.ts';
