import accounts from './accounts.json'
import audit from './audit.json'
import common from './common.json'
import errors from './errors.json'
import invitations from './invitations.json'
import layout from './layout.json'
import meetingForm from './meeting-form.json'
import meetings from './meetings.json'
import organization from './organization.json'
import problems from './problems.json'
import setup from './setup.json'
import signIn from './sign-in.json'
import ui from './ui.json'

export default {
  accounts,
  audit,
  common,
  errors,
  invitations,
  layout,
  meetingForm,
  meetings,
  organization,
  problems,
  setup,
  signIn,
  ui,
}
