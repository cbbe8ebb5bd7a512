// The page as a template (fill.ts): it names the texts of messages/ and the values of page.ts and progress.ts.
/** What a page may load: its icon and logo are inside it, and its style sheet is known by its hash. */
export const policy =
  "default-src 'none'; style-src '{hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const head = `
<!DOCTYPE html><html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{#progress}{title}{/progress}{#isUnknown}{linkIsDead}{/isUnknown}{#isBusy}{tryAgain}{/isBusy}{#brandName} · {brandName}{/brandName}</title>
<link rel="icon" href="data:image/svg+xml,&lt;svg xmlns=&#39;http://www.w3.org/2000/svg&#39; viewBox=&#39;0 0 16 16&#39;&gt;&lt;rect width=&#39;16&#39; height=&#39;16&#39; rx=&#39;4&#39; fill=&#39;{accent}&#39;/&gt;&lt;path d=&#39;M3 5l4 4 2-2 4 4&#39; fill=&#39;none&#39; stroke=&#39;%23fff&#39; stroke-width=&#39;2&#39;/&gt;&lt;/svg&gt;"/>
<style>{styles}</style>
</head>`

const header = `
<header>
{#brand}<p class="brand">{#logo}<img src="{logo}" alt=""/>{/logo}<bdi>{brandName}</bdi></p>{/brand}
{#progress}{#name}<p><bdi>{name}</bdi></p>{/name}{/progress}
<h1>{#progress}{title}{/progress}{#isUnknown}{linkIsDead}{/isUnknown}{#isBusy}{tryAgain}{/isBusy}</h1>
</header>`

const keyFigures = `
<section class="card">
<dl class="facts">
<div><dt>{currentWeight}</dt><dd><b>{measured}</b>{#measuredOn}<small>{measuredOn}</small>{/measuredOn}</dd></div>
{#change}
<div><dt>{period}</dt><dd><b>{difference}</b><small>{days}</small></dd></div>
<div><dt>{sinceStart}</dt><dd><b>{sinceBaseline}</b><small>{baseline} – {trendNow}</small></dd></div>
{/change}
{#target}<div><dt>{targetWeight}</dt><dd><b>{target}</b>{#left}<small>{left}</small>{/left}</dd></div>{/target}
<div><dt>{goal}</dt><dd><b>{goalName}</b></dd></div>
<div><dt>{height}</dt><dd><b>{tall}</b></dd></div>
</dl>
{#way}
<div class="way">
<svg class="bar" aria-hidden="true"><rect class="protein" width="{width}%" height="100%"></rect></svg>
<b>{share}</b>
{#pace}<p class="quiet">{arrival} ({speed})</p>{/pace}
</div>
{/way}
</section>`

const chart = `
<svg class="chart" role="img" aria-labelledby="chart" aria-describedby="story">
<title id="chart">{weightOverTime}</title>
<desc id="story">{days}: {firstWeight} – {lastWeight}</desc>
{#grid}
<line class="grid" x2="100%" y1="{y}%" y2="{y}%"></line>
<text class="end" {#ltr}x="0" dx="-8"{/ltr}{#rtl}x="100%" dx="8"{/rtl} dy="4" y="{y}%">{label}</text>
{/grid}
<g class="middle{#hasManyTicks} many{/hasManyTicks}">{#ticks}<text x="{x}%" y="100%" dy="22">{label}</text>{/ticks}</g>
{#goalLine}<line class="target" x2="100%" y1="{y}%" y2="{y}%"></line>{/goalLine}
<svg viewBox="0 0 2000 1000" preserveAspectRatio="none">
<path class="points{#hasManyDots} fine{/hasManyDots}" d="{dots}"></path>
<path class="trend" d="{line}"></path>
{#gaps}<path class="trend gap" d="{gaps}"></path>{/gaps}
</svg>
<line class="now" x1="{x}%" x2="{x}%" y1="-16" y2="{y}%"></line>
<circle r="6" cx="{x}%" cy="{y}%"></circle>
<text class="now {anchor}" x="{x}%" y="-22">{lastWeight}</text>
</svg>
<ul class="legend">
<li><svg class="key" aria-hidden="true"><path class="points" d="M10 6h0"></path></svg> {weight}</li>
<li><svg class="key" aria-hidden="true"><path class="trend" d="M2 6H18"></path></svg> {trend}: {trendNow}</li>
{#target}<li><svg class="key" aria-hidden="true"><path class="target" d="M2 6H18"></path></svg> {targetWeight}: {target}</li>{/target}
</ul>
<p class="quiet">{trendNote}</p>`

const table = `
<details>
<summary>{showValues}</summary>
<table>
<caption>{weightOverTime} ({unit})</caption>
<thead><tr><th scope="col">{date}</th><th scope="col">{weight}</th><th scope="col">{trend}</th></tr></thead>
<tbody>{#rows}<tr><th scope="row">{time}</th><td>{value}</td><td>{trend}</td></tr>{/rows}</tbody>
</table>
</details>`

const history = `
<section class="card">
<h2>{weightOverTime} ({unit})</h2>
{#nav}<nav>{#ranges}<a href="?range={range}"{#isChosen} aria-current="true"{/isChosen}>{name}</a>{/ranges}</nav>{/nav}
{#chart}${chart}${table}{/chart}
{#isShort}<p class="quiet">{tooFew}</p>{/isShort}
</section>`

const targets = `
{#targets}
<section class="card">
<h2>{dailyTargets}</h2>
<p class="calories">{calories}</p>
<svg class="bar" aria-hidden="true">
<pattern id="fat" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7"></rect><path d="M0 0V7"></path></pattern>
<pattern id="carbs" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8"></rect><path d="M4 4h0"></path></pattern>
{#macros}<rect x="{from}%" width="{width}%" height="100%" class="{macro}"></rect>{/macros}
</svg>
<table>
<caption>{share}</caption>
<tbody>
{#macros}
<tr>
<th scope="row"><svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" class="{macro}"></rect></svg>{name}</th>
<td>{grams}</td>
<td>{percent}</td>
</tr>
{/macros}
</tbody>
</table>
<p class="quiet">{disclaimer}</p>
</section>
{/targets}
{#whyNot}<p class="card quiet">{whyNot}</p>{/whyNot}`

/** A whole HTML document: somebody's progress, the page of an unknown link, or of too many requests. */
export const markup = `${head}
<body>${header}
<main>
{#isUnknown}<p class="card">{askForLink}</p>{/isUnknown}
{#progress}${keyFigures}${history}${targets}{/progress}
</main>
{#progress}<footer><p>{timezone} <bdi>{place}</bdi></p></footer>{/progress}
</body>
</html>
`.replaceAll('\n', '')
