import { texts } from '../i18n.ts'

/** Says that these users are not the real ones. */
export function AppBanner({ environment }: { environment: string }) {
  return environment === 'dev' ? <p class="banner">{texts.value.shell.isDev}</p> : null
}
