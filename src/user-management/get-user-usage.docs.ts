import { usageDocs } from '../http/usage.docs.ts'

export default usageDocs('of this environment')
