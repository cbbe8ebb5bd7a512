// What Vite's builds for tests import instead of the other file.
export { Fragment, jsx as jsxDEV, type JSX } from './jsx-runtime.ts'
