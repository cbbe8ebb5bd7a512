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
const view = match(parts.value)
await Promise.all([
  loadTexts(),
  // Without an answer nobody is signed in: the form then says what is wrong.
  session.load().catch(session.lose),
  // Where the view does not come, its place says so.
  view && preload(view.load).catch(() => undefined),
])
render(<App />, root)
