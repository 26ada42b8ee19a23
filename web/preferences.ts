// What the user chose for this page, kept by the browser where it keeps anything for a page from disk.

export interface Preferences {
  readonly get: (name: PreferenceName) => string | undefined
  readonly set: (name: PreferenceName, value: string) => void
}

export type PreferenceName = 'locale' | 'theme'

/** Where nothing was chosen, the theme is that of the system. */
export const preferences: Preferences = {
  get: name => kept(name) ?? (name === 'theme' ? systemTheme() : undefined),
  set(name, value) {
    try {
      localStorage.setItem(name, value)
    } catch {
      // It holds for this time only.
    }
  },
}

function kept(name: PreferenceName): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function systemTheme(): string {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
