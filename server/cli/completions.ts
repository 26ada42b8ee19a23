// The command `completions`: scripts that let a shell complete commands and options.
import type { Invocation } from './arguments.ts'
import { COMMANDS } from './commands.ts'
import { optionsOf } from './options.ts'
import type { ExitStatus, Terminal } from './output/terminal.ts'
import { say, type Locale } from '../text/locale.ts'
import { unknownWord } from './usage.ts'

/** `gouji completions bash|zsh|fish`. */
export async function completions({ operands }: Invocation, { out, locale }: Terminal): Promise<ExitStatus> {
  const [shell = ''] = operands
  const script = SCRIPTS[shell]
  if (!script) throw unknownWord({ zh: '外壳', en: 'shell' }, shell, Object.keys(SCRIPTS))
  await out.write(script(locale))
  return 0
}

const SCRIPTS: Readonly<Record<string, (locale: Locale) => string>> = { bash, zsh, fish }

function bash(): string {
  const cases = COMMANDS.map(
    ({ name, options, formats = [] }) =>
      `    ${name}) words="${spelled(options)}"; formats="${formats.join(' ')}" ;;`,
  )
  return `_gouji() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="" formats=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names()}" -- "$current"))
  elif [ "$previous" = --format ]; then COMPREPLY=($(compgen -W "$formats" -- "$current"))
  elif [ "\${current#-}" != "$current" ]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _gouji gouji
`
}

/** zsh runs the one for bash. */
function zsh(): string {
  return `#compdef gouji\nautoload -U +X bashcompinit && bashcompinit\n${bash()}`
}

function fish(locale: Locale): string {
  const commands = COMMANDS.map(
    ({ name, does }) =>
      `complete -c gouji -n __fish_use_subcommand -a ${name} -d ${quoted(say(does, locale))}`,
  )
  const options = COMMANDS.flatMap(command =>
    optionsOf(command.options).map(({ name, short, value, does }) => {
      const shortly = short === undefined ? '' : ` -s ${short}`
      const wants = value === undefined ? '' : ' -r'
      const formats =
        name === 'format' && command.formats ? ` -x -a ${quoted(command.formats.join(' '))}` : ''
      return `complete -c gouji -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${shortly}${wants}${formats} -d ${quoted(say(does, locale))}`
    }),
  )
  return [...commands, ...options, ''].join('\n')
}

function names(): string {
  return COMMANDS.map(({ name }) => name).join(' ')
}

function spelled(options: Parameters<typeof optionsOf>[0]): string {
  return optionsOf(options)
    .map(({ name }) => `--${name}`)
    .join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`
}
