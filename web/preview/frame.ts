// The preview in a frame of the page: the very one that VS Code shows, with the page in VS Code's place.
import { startPage } from '../../preview/page.ts'
import '../colours.css'
import '../../preview/preview.css'
import './frame.css'

startPage({
  uri: '',
  kept: undefined,
  post: message => window.parent.postMessage(message, '*'),
  // The page keeps nothing.
  keep: () => undefined,
})
