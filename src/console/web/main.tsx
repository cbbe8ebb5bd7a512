// The page's entry: the texts of one language and the sessions, then the view of the address.
import { render } from 'preact'
import { App } from './app.tsx'
import { loadTexts } from './i18n.ts'
import { preload } from './parts/lazy.tsx'
import { followLinks, parts } from './router.ts'
import { session } from './session.ts'
import { refuseStrayFiles } from './stray-files.ts'
import { match } from './views/index.ts'
import './styles/index.css'

const root = document.getElementById('console')
if (!root) throw new Error('The page has no place for the console')

refuseStrayFiles()
followLinks()
session.followOthers()
// The view comes meanwhile. Where it does not, its place says so.
const view = match(parts.value)
if (view) preload(view.load).catch(() => undefined)
// Without an answer nobody is signed in: the form then says what is wrong.
await Promise.all([loadTexts(), session.load().catch(session.lose)])
render(<App />, root)
