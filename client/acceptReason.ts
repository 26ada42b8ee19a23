// Asks why something that was found is right as it is: for one of the usual reasons, or for one of the user's own.
import { l10n, window, type QuickPickItem } from 'vscode'

interface Choice extends QuickPickItem {
  readonly reason: string
}

/** Empty for no reason; `undefined` where the user turns away. */
export function askReason(): Promise<string | undefined> {
  const box = window.createQuickPick<Choice>()
  box.title = l10n.t('Accept as published')
  box.placeholder = l10n.t('Why is it right as it is? Choose a reason, or write one.')
  box.items = usual()
  box.onDidChangeValue(written => {
    const own = written.trim()
    box.items = [...(own === '' ? [] : [{ label: own, reason: own }]), ...usual()]
  })
  return new Promise(resolve => {
    box.onDidAccept(() => {
      const own = box.value.trim()
      const chosen = box.selectedItems[0]
      // Who writes fast is ahead of the list, in which something else is chosen still.
      resolve(chosen?.label.includes(own) ? chosen.reason : own)
      box.hide()
    })
    box.onDidHide(() => {
      resolve(undefined)
      box.dispose()
    })
    box.show()
  })
}

function usual(): Choice[] {
  const reasons = [
    l10n.t('As on paper'),
    l10n.t('Confirmed by the office that filled it in'),
    l10n.t('Counted in another way, as the text explains'),
    l10n.t('Published already, not to be changed'),
  ]
  return [...reasons.map(reason => ({ label: reason, reason })), { label: l10n.t('No reason'), reason: '' }]
}
