import { describe, expect, test } from 'vitest'
import { fromTencentSettings, toTencentSettings } from './settings'

describe('settings for Tencent', () => {
  test('are those that were set, and no others', () => {
    expect(toTencentSettings({})).toEqual({})
    expect(toTencentSettings({ waitingRoom: true, autoRecord: 'local' })).toEqual({
      autoInWaitingRoom: true,
      autoRecordType: 'local',
    })
    expect(toTencentSettings({ rename: false, multiDevice: true })).toEqual({
      changeNickname: 2,
      allowMultiDevice: true,
    })
  })

  test('name the rows of a watermark only where there is one', () => {
    expect(toTencentSettings({ watermark: false, watermarkRows: 'multi' })).toEqual({
      allowScreenSharedWatermark: false,
    })
    const both = { allowScreenSharedWatermark: true, waterMarkType: 1 }
    expect(toTencentSettings({ watermark: true, watermarkRows: 'multi' })).toEqual(both)
    expect(toTencentSettings({ watermarkRows: 'multi' }, { watermark: true, watermarkRows: 'single' })).toEqual(both)
    expect(toTencentSettings({ watermark: true }, { watermark: false, watermarkRows: 'multi' })).toEqual(both)
  })

  test('name what only recording in the cloud has only with it', () => {
    const cloud = { autoRecordType: 'cloud', participantJoinAutoRecord: true, enableHostPauseAutoRecord: false }
    const before = { autoRecord: 'cloud', recordOnJoin: false, hostMayPause: false } as const
    expect(toTencentSettings({ recordOnJoin: true }, before)).toEqual(cloud)
    expect(toTencentSettings({ autoRecord: 'none', recordOnJoin: true })).toEqual({ autoRecordType: 'none' })
  })

  test('say the older and the newer word for one thing alike', () => {
    expect(toTencentSettings({ joinKind: 'invited' })).toEqual({
      onlyUserJoinType: 2,
      onlyEnterpriseUserAllowed: false,
    })
    expect(toTencentSettings({ muteKind: 'auto' })).toEqual({ muteEnableTypeJoin: 2, muteEnableJoin: false })
    expect(toTencentSettings({ muteOnEntry: true })).toEqual({ muteEnableJoin: true })
    expect(
      toTencentSettings({ muteOnEntry: true, enterpriseOnly: true }, { muteKind: 'auto', joinKind: 'all' }),
    ).toEqual({ muteEnableJoin: true, muteEnableTypeJoin: 1, onlyEnterpriseUserAllowed: true, onlyUserJoinType: 3 })
  })
})

describe('settings of Tencent', () => {
  test('are read as far as they are told and known', () => {
    expect(fromTencentSettings({ changeNickname: 2, waterMarkType: 1, onlyUserJoinType: 9 })).toEqual({
      rename: false,
      watermarkRows: 'multi',
    })
  })

  test('are what works: the newer word wins over the older', () => {
    expect(fromTencentSettings({ muteEnableJoin: true, muteEnableTypeJoin: 2, onlyUserJoinType: 3 })).toEqual({
      muteOnEntry: false,
      muteKind: 'auto',
      joinKind: 'internal',
      enterpriseOnly: true,
    })
    expect(fromTencentSettings({ onlyInviteesAllowed: true })).toMatchObject({ joinKind: 'invited' })
  })
})
