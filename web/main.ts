// Where the page begins.
import './colours.css'
import './page.css'
import { Page } from './page.ts'
import { preferences } from './preferences.ts'

new Page(preferences)
