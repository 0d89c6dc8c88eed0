const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#57606a;--line:#c8ced6;--main:#123c69;--paper:#fff;--ground:#f3f5f7}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
header{background:var(--main);color:#fff;padding:.9rem 1rem}
header p{margin:0;max-width:42rem;margin-inline:auto;font-size:1.1rem;font-weight:600}
main{max-width:42rem;margin:1rem auto;padding:1rem;background:var(--paper);border:1px solid var(--line);border-radius:6px}
h1{font-size:1.35rem;margin:.2rem 0 .6rem}
.notice{font-size:.9rem;color:var(--soft);margin:.2rem 0 1rem}
ul{list-style:none;margin:0;padding:0}
li{border-top:1px solid var(--line)}
li button{display:block;width:100%;text-align:left;background:none;border:0;padding:.7rem .3rem;font:inherit;color:inherit;cursor:pointer}
li button:hover{background:#eef3f8}
li strong{color:var(--main)}
li span{display:block;font-size:.9rem;color:var(--soft)}
label{display:block;font-weight:600;margin-bottom:.25rem}
input[type=search]{width:100%;font:inherit;padding:.5rem .6rem;border:1px solid #6b7683;border-radius:4px}
.row{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0}
.row button,.row a{flex:1 1 8rem;min-height:2.9rem;font:inherit;font-weight:600;border-radius:4px;border:1px solid var(--main);background:#fff;color:var(--main);cursor:pointer;text-align:center;text-decoration:none;padding:.5rem}
.row .first{background:var(--main);color:#fff}
button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.frame{width:min(14rem,70vw);aspect-ratio:3/4;margin:1rem auto;border:3px dashed var(--main);border-radius:50%;display:grid;place-items:center;text-align:center;color:var(--soft);padding:1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem;margin:0 0 1rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.amount{font-size:2rem;font-weight:700;text-align:center;margin:.5rem 0}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;border-top:1px solid var(--line);padding:.5rem;vertical-align:top;overflow-wrap:anywhere}
`;

/** A plain page of a stand-in. It says on every page that it is a simulation, so that nobody takes it for the real one. */
export function page(organisation: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} - ${escapeHtml(organisation)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><p>${escapeHtml(organisation)}</p></header>
<main><h1>${escapeHtml(title)}</h1>
<p class="notice">演示环境的模拟页面，人物、证号和款项均为虚构。</p>
${content}
</main></body></html>`;
}
