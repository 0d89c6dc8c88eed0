import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
const t0=performance.now(); const lap=(s:string)=>console.error(s, Math.round(performance.now()-t0), Math.round(process.memoryUsage().rss/1e6));
const req=createRequire(import.meta.url);
const sharp=(await import('sharp')).default; lap('sharp import');
const b=await sharp(readFileSync(process.argv[2]!)).resize(100).jpeg().toBuffer(); lap('sharp '+b.length);
const {PDFiumLibrary}=await import('@hyzyla/pdfium'); const lib=await PDFiumLibrary.init(); lap('pdfium init');
const doc=await lib.loadDocument(readFileSync(process.argv[3]!)); lap('pages '+doc.getPageCount());
console.error(Object.keys((lib as any).module).filter(k=>/Save|Attach|Java|Copy/.test(k)).join(' '));
const {NodeCompiler}=await import('@myriaddreamin/typst-ts-node-compiler'); 
const f=dirname(req.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const c=NodeCompiler.create({workspace:process.cwd(),fontArgs:[{fontPaths:[f+'/400Regular',f+'/700Bold']}]}); lap('typst create');
const svg=`<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297"><text font-family="Noto Serif SC" font-size="5" x="20 26 32 38" y="30" >你好世界</text><g transform="matrix(0 1 -1 0 100 100)"><text xml:space="preserve" font-family="Noto Serif SC" font-size="5" x="0 5" y="0" fill="rgb(255,0,0)">旋转</text></g></svg>`;
const r=c.compile({mainFileContent:'#set page(width:210mm,height:297mm,margin:0pt)\n#image(bytes(sys.inputs.svg), format:"svg", width:100%, height:100%)',inputs:{svg}});
if(!r.result) console.error(JSON.stringify(r.takeDiagnostics()?.shortDiagnostics)); else { writeFileSync(process.argv[4]+'/o.pdf',c.pdf(r.result)); lap('typst pdf'); const d=await lib.loadDocument(readFileSync(process.argv[4]+'/o.pdf')); console.error(JSON.stringify(d.getPage(0).getText())); }
try{ await fetch('http://127.0.0.1:1'); }catch(e){console.error('fetch', (e as any).cause?.message??e)}
try{ readFileSync('/etc/passwd'); console.error('READ!')}catch(e){console.error((e as any).code)}
