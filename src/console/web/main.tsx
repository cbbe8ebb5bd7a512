// The page's entry: the texts of one language and the sessions, then the view of the address.
import { render } from 'preact'
import { App } from './app.tsx'
import { hasTexts, loadTexts } from './i18n.ts'
import { preload, preloadLinks } from './parts/lazy.tsx'
import { Unloaded } from './shell/unloaded.tsx'
import { followLinks, parts } from './router.ts'
import { session } from './session.ts'
import { refuseStrayFiles } from './stray-files.ts'
import { match } from './views/index.ts'
import './styles/index.css'

const root = document.getElementById('console')
if (!root) throw new Error('The page has no place for the console')

const ignore = () => undefined

refuseStrayFiles()
followLinks()
session.followOthers()
preloadLinks()
// The view comes meanwhile. Where it does not, its place says so.
const view = match(parts.value)
if (view) preload(view.load).then(({ begin }) => begin?.(), ignore)
await Promise.all([loadTexts().catch(ignore), session.load().catch(session.fail)])
root.textContent = ''
render(hasTexts() ? <App /> : <Unloaded />, root)
