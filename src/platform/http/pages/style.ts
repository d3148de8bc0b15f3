/** The one style sheet of the pages for people: light and dark, 320 px, large targets, nothing from elsewhere. */
import { createHash } from 'node:crypto'

export const STYLE = `
:root { color-scheme: light dark; --back: light-dark(#fff, #16181c); --text: light-dark(#1b1d21, #e8e8ea); --dim: light-dark(#55585f, #a9adb6); --line: light-dark(#c9ccd2, #454954); --soft: light-dark(#f3f5f8, #20242b); --link: light-dark(#0b4fc4, #9cc2ff); --warn: light-dark(#a4161a, #ff9b9b); --note: light-dark(#fff4d6, #3a3012); --good: light-dark(#e6f4ea, #17301f) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.65 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: break-word }
.mode { background: var(--note); border-bottom: 1px solid var(--line); padding: .6rem 0 }
.mode p { margin: 0 auto; max-width: 58rem; padding: 0 1.25rem }
.top, main, footer { margin: 0 auto; max-width: 58rem; padding: .5rem 1.25rem }
main { padding-bottom: 3rem } footer { color: var(--dim); padding-bottom: 2rem }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; justify-content: space-between }
.top a, main nav a { display: inline-block; padding: .6rem 0; min-height: 2.75rem }
.top ul, main nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0 }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 1rem 0 } h2 { font-size: 1.3rem; line-height: 1.35; margin: 2.25rem 0 .5rem } h3 { font-size: 1.05rem; margin: 0 0 .25rem }
p { margin: .6rem 0 } .dim { color: var(--dim) }
a { color: var(--link) } a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code, pre { font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace; background: var(--soft); border-radius: 4px } code { padding: .1em .3em; overflow-wrap: anywhere }
pre { overflow-x: auto; padding: .75rem } pre code { padding: 0; background: none; overflow-wrap: normal }
.card { border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin: .9rem 0 }
.card > :first-child { margin-top: 0 } .card > :last-child { margin-bottom: 0 }
.card.note { background: var(--note) } .card.good { background: var(--good) }
.cards { display: grid; gap: 0 .9rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); padding: 0; list-style: none }
.cards > li > a { display: inline-block; min-height: 2.75rem; padding: .5rem 0 }
dl { margin: .5rem 0 } dt { color: var(--dim) } dd { margin: 0 0 .5rem } dl.row { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% } caption { text-align: left; color: var(--dim) }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top }
button, .button { background: var(--link); border: 0; border-radius: 8px; color: var(--back); cursor: pointer; font: inherit; font-weight: 600; min-height: 3rem; padding: .6rem 1.25rem }
button.warn { background: var(--warn) } button[aria-busy=true] { cursor: progress; opacity: .7 }
input, select { background: var(--back); border: 1px solid var(--dim); border-radius: 8px; color: var(--text); font: inherit; max-width: 100%; min-height: 2.75rem; padding: .4rem .75rem; width: 24rem }
ol.time { list-style: none; margin: 0; padding: 0 } ol.time li { border-left: 3px solid var(--line); margin: 0; padding: 0 0 .9rem 1rem }
.mail { white-space: pre-wrap } [hidden] { display: none !important }
`
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`
