export { paperToDocx } from './docx.ts';
export { paperToPdf } from './pdf.ts';
export * from './terms.ts';
