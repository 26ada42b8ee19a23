import { assert } from 'chai'
import * as vscode from 'vscode'

describe('The extension', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('gouji.gouji')
    assert.isDefined(extension)
    await extension.activate()
    assert.isTrue(extension.isActive)
  })
})
