import { openCorpIdOf } from '../oauth/open-corp-id'
import type { AppHappening } from '../state/happening'
import { knownOpenId } from '../state/identity'
import type { OAuthApp } from '../state/model'
import type { World } from '../state/world'
import { roleCodeOf } from '../users/roles'
import { describePerson } from './describe-person'
import { type Reader, useridWithin } from './reader'

/** Applications of the sandbox were always there. */
const APP_CREATED_AT = 1_772_413_200

function describeApp(app: OAuthApp) {
  return {
    sdk_id: app.sdkId,
    app_name: app.name,
    app_type: app.level,
    is_app_publish: false,
    app_classes: 'APP_MARKETING_MANAGE,APP_CUSTOMER_SERVICE',
    app_create_time: APP_CREATED_AT,
    app_status: '创建完成',
  }
}

const corpIdOf = (personId: string) => personId.slice(0, personId.indexOf('/'))

/** Whoever did it, as the events of 2.1.0 name them. */
function oldOperator(world: World, reader: Reader, by: string) {
  return { ...describePerson(world, reader, by), app_id: corpIdOf(by) }
}

/** The same in the newer events: the open_id has a field of its own there, so `userid` is the enterprise's. */
function newOperator(world: World, { app, by }: AppHappening, openId: string) {
  const person = world.people.get(by)
  return {
    userid: useridWithin(app.corpId, by),
    open_id: openId,
    open_corp_id: openCorpIdOf(world, corpIdOf(by)),
    user_name: person?.name ?? '',
    app_id: corpIdOf(by),
    role_type: person && roleCodeOf(person) !== 'NORMAL_ROLE' ? 1 : 0,
  }
}

/** What an event of an application says beside its time. */
export function describeAppHappening(world: World, reader: Reader, happening: AppHappening): Record<string, unknown> {
  const { event, app, by, isFirst } = happening
  const appInfo = { app_info: describeApp(app) }
  const openId = knownOpenId(world, app.sdkId, by) ?? ''
  const people = [{ open_id: openId }]
  if (event === 'oauth.auth-user') {
    return { operator: newOperator(world, happening, openId), ...appInfo, oauth_open_id_list: people }
  }
  if (event === 'oauth.cancel-auth') {
    return { operator: newOperator(world, happening, openId), ...appInfo, cancel_open_id_list: people }
  }
  const operator = oldOperator(world, reader, by)
  return event === 'oauth.corp-auth' ? { operator, is_first: isFirst ?? false, ...appInfo } : { operator, ...appInfo }
}
