import type { BlobStore, BlobStoreSettings } from './blob-store.ts';
import { openFolderStore } from './folder-store.ts';

/** The blob store the settings ask for. The S3 client is loaded only when it is wanted. */
export async function openBlobStore(settings: BlobStoreSettings): Promise<BlobStore> {
  if (settings.kind === 'folder') return openFolderStore(settings.directory);
  const { openS3Store } = await import('./s3-store.ts');
  return openS3Store(settings);
}
