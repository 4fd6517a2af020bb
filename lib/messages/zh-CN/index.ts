import accounts from './accounts.json'
import attendance from './attendance.json'
import audit from './audit.json'
import bulk from './bulk.json'
import calendar from './calendar.json'
import common from './common.json'
import deliveries from './deliveries.json'
import ended from './ended.json'
import errors from './errors.json'
import fromText from './from-text.json'
import invitations from './invitations.json'
import keyboard from './keyboard.json'
import layout from './layout.json'
import list from './list.json'
import live from './live.json'
import meetingActions from './meeting-actions.json'
import meetingForm from './meeting-form.json'
import meetings from './meetings.json'
import notifications from './notifications.json'
import organization from './organization.json'
import participants from './participants.json'
import problems from './problems.json'
import recordings from './recordings.json'
import rooms from './rooms.json'
import scene from './scene.json'
import series from './series.json'
import setup from './setup.json'
import signIn from './sign-in.json'
import templates from './templates.json'
import tencent from './tencent.json'
import ui from './ui.json'
import views from './views.json'
import zones from './zones.json'

export default {
  accounts,
  attendance,
  audit,
  bulk,
  calendar,
  common,
  deliveries,
  ended,
  errors,
  fromText,
  invitations,
  keyboard,
  layout,
  list,
  live,
  meetingActions,
  meetingForm,
  meetings,
  notifications,
  organization,
  participants,
  problems,
  recordings,
  rooms,
  scene,
  series,
  setup,
  signIn,
  templates,
  tencent,
  ui,
  views,
  zones,
}
