import common from './common.json'
import layout from './layout.json'
import problems from './problems.json'
import signIn from './sign-in.json'
import ui from './ui.json'

export default { common, layout, problems, signIn, ui }
