import common from './common.json'
import errors from './errors.json'
import layout from './layout.json'
import meetings from './meetings.json'
import problems from './problems.json'
import signIn from './sign-in.json'
import ui from './ui.json'

export default { common, errors, layout, meetings, problems, signIn, ui }
