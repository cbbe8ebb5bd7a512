// The contrast is at least 4.5:1 for text and 3:1 for graphics, in both schemes.
export const styles = `
:root{color-scheme:light;--page:#f3f6f4;--card:#fff;--text:#15211b;--quiet:#54625b;--grid:#e1e8e4;--accent:rgb(11,117,82);--points:#7a8a82;--target:#b4481f;--fat:#b06f00;--carbs:#3a68b8}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--page:#0d1310;--card:#17201b;--text:#e8efeb;--quiet:#a2b0a9;--grid:#2a362f;--accent:rgb(75,203,151);--points:#7d8d85;--target:#f09a6c;--fat:#dba03c;--carbs:#7fa8ee}
}
*{box-sizing:border-box;margin:0}
body{margin:auto;padding:clamp(12px,4vw,40px);max-width:1180px;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,footer,dt,small,caption,thead,.quiet{color:var(--quiet)}
h1{margin-bottom:24px;color:var(--text);font-size:clamp(28px,5vw,40px);line-height:1.2}
h2{margin-bottom:16px;font-size:18px}
main{display:grid;gap:16px}
.card{min-width:0;padding:clamp(16px,3vw,28px);border-radius:20px;background:var(--card)}
.facts{display:grid;gap:20px;grid-template-columns:repeat(auto-fit,minmax(116px,1fr))}
dt,small,caption,thead,footer,.quiet,.legend{font-size:14px}
dd{margin:0}
b{display:block;font-size:clamp(17px,2.5vw,20px)}
small{display:block}
.facts>:first-child{grid-column:1/-1}
.facts>:first-child b{color:var(--accent);font-size:36px;line-height:1.25;white-space:nowrap}
.brand{display:flex;align-items:center;gap:12px;margin-bottom:20px;color:var(--text);font-weight:700}
img{max-width:200px;max-height:40px}
nav{display:flex;flex-wrap:wrap;gap:0 18px}
a{padding:4px 0;color:var(--accent);font-size:14px;text-decoration:none}
[aria-current]{border-bottom:2px solid;font-weight:700}
.way{margin-top:24px}
.way .bar{height:12px;background:var(--grid)}
svg{overflow:visible}
text{fill:var(--quiet);font-size:12px}
.chart{display:block;width:100%;height:clamp(270px,40vw,380px);padding:44px 12px 32px;padding-inline-start:40px}
.middle{text-anchor:middle}
.end{text-anchor:end}
path,line{fill:none;stroke-width:2px;vector-effect:non-scaling-stroke;stroke-linecap:round}
.grid{stroke:var(--grid);stroke-width:1px}
.points{stroke:var(--points);stroke-width:7px}
.fine{stroke-width:4px}
.trend{stroke:var(--accent);stroke-width:3px}
.gap{stroke-dasharray:1 9}
.target{stroke:var(--target);stroke-dasharray:6 6}
circle{fill:var(--accent);stroke:var(--card);stroke-width:2px}
line.now{stroke:var(--quiet);stroke-width:1px}
text.now{fill:var(--text);font-size:15px;font-weight:700}
[dir=rtl] .bar{transform:scaleX(-1)}
.legend{display:flex;flex-wrap:wrap;gap:6px 20px;margin:8px 0;padding:0;list-style:none}
li{display:flex;gap:8px}
.key{flex:none;width:20px;height:12px;margin-top:5px}
summary{padding:10px 0;cursor:pointer;font-weight:600;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);border-radius:6px}
table{width:100%;overflow-wrap:break-word;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{padding:8px 0;text-align:start}
td{white-space:nowrap}
th,td{padding:9px 0;padding-inline-start:12px;text-align:end;border-top:1px solid var(--grid)}
th:first-child{padding-inline-start:0;text-align:start}
tbody th{font-weight:400}
.calories{font-size:28px;font-weight:700}
.bar{display:block;width:100%;height:28px;margin:8px 0;border-radius:8px;overflow:hidden}
.bar>rect{stroke:var(--card);stroke-width:2px}
.swatch{width:14px;height:14px;margin-inline-end:10px;vertical-align:-2px}
.protein{fill:var(--accent)}
.fat{fill:url(#fat)}
.carbs{fill:url(#carbs)}
pattern{fill:var(--fat)}
pattern path{stroke:var(--card)}
#carbs{fill:var(--carbs)}
section>.quiet{margin-top:16px}
footer{padding:20px 0}
@media(max-width:560px){.many :nth-child(even){display:none}}
@media(min-width:900px){
main{grid-template-columns:2fr 1fr;align-items:start}
main>:first-child{grid-column:1/-1}
.facts{grid-auto-flow:column;grid-template-columns:none;justify-content:space-between}
.facts>:first-child{grid-column:auto}
}
@media print{
body{padding:0;background:#fff}
.card{padding:12px 0;break-inside:avoid}
*{print-color-adjust:exact}
details{display:none}
}
`.replaceAll('\n', '')
