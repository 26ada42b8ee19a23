import type { Browser } from 'playwright-core'

export interface Chromium {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

export function findChromium(): Chromium | undefined
export function launch(chromium: Chromium): Promise<Browser>
