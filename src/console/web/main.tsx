// The page's entry: the texts of one language and the sessions, then the view of the address.
import { render } from 'preact'
import { App } from './app.tsx'
import { loadTexts } from './i18n.ts'
import { followLinks } from './router.ts'
import { session } from './session.ts'
import { refuseStrayFiles } from './stray-files.ts'
import './styles/index.css'

const root = document.getElementById('console')
if (!root) throw new Error('The page has no place for the console')

refuseStrayFiles()
followLinks()
session.followOthers()
// Without an answer nobody is signed in: the form then says what is wrong.
await Promise.all([loadTexts(), session.load().catch(session.lose)])
render(<App />, root)
