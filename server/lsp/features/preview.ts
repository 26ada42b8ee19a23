// The preview beside a report: what it shows, and how what is entered in it is written.
import { EDIT_METHOD, PREVIEW_METHOD, type EditParams, type PreviewParams } from '../../protocol/preview.ts'
import type { Feature } from '../feature.ts'
import { editCell } from './preview/edit.ts'
import { previewOf } from './preview/preview.ts'

export const preview: Feature = {
  capabilities: () => ({}),
  register({ connection, about }) {
    connection.onRequest(
      PREVIEW_METHOD,
      about((open, params: PreviewParams, client) => previewOf(open, client, params.before)),
    )
    connection.onRequest(
      EDIT_METHOD,
      about((open, params: EditParams, client) => editCell(open, params, client)),
    )
  },
}
