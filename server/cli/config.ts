import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NO_SERIES_SETTINGS, readSeriesSettings, type SeriesSettings } from '../series/settings.ts'
import { lastValue, type Invocation } from './arguments.ts'
import { reasonFor } from './reason.ts'
import { UsageError } from './usage.ts'

/** What the file that `--config` names says of series; without one, the nearest `gouji.json` from here upwards. */
export async function seriesSettingsOf(invocation: Invocation): Promise<SeriesSettings> {
  const named = lastValue(invocation, 'config')
  if (named !== undefined) return readConfig(named, await readNamed(named))
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, NAME)
    const content = await readFile(file, 'utf8').catch(() => undefined)
    if (content !== undefined) return readConfig(file, content)
    if (dirname(folder) === folder) return NO_SERIES_SETTINGS
  }
}

const NAME = 'gouji.json'

async function readNamed(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { zh, en } = reasonFor(error)
    throw new UsageError({ zh: `${file}：${zh}。`, en: `${file}: ${en}.` })
  }
}

function readConfig(file: string, content: string): SeriesSettings {
  try {
    const { series } = JSON.parse(content.replace(/^\ufeff/, '')) as { readonly series?: unknown }
    return readSeriesSettings(series)
  } catch (error) {
    const { message } = error as Error
    throw new UsageError({ zh: `${file} 不是 JSON：${message}`, en: `${file} is no JSON: ${message}` })
  }
}
