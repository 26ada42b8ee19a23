// The same under the name that older versions of VS Code use.
export * from '../@vscode/native-watchdog/index.js'
