import type { RoleCode } from '../state/model'

/** A person as the seed and the control API describe them; what is left out gets a plausible value. */
export interface PersonSketch {
  userid: string
  name?: string
  email?: string
  phone?: string
  status?: 1 | 2 | 3 | 4
  maySchedule?: boolean
  isAdmin?: boolean
  roleCode?: RoleCode
  /** By name, one of the enterprise's departments. */
  department?: string
  staffId?: string
  jobTitle?: string
  entryTime?: number
}

/** A department; `parent` is the name of another one. */
export interface DepartmentSketch {
  name: string
  parent?: string
}

export const acmeDepartments: DepartmentSketch[] = [
  { name: '产品部' },
  { name: '质量部' },
  { name: '质量组', parent: '质量部' },
]

export const globexDepartments: DepartmentSketch[] = [{ name: 'Operations' }]

export const acmePeople: PersonSketch[] = [
  { userid: 'alice', name: 'Alice Zhang', isAdmin: true, department: '产品部' },
  { userid: 'bob', name: 'Bob Chen', roleCode: 'MANAGER_ROLE', department: '质量部' },
  {
    userid: 'carol',
    name: '卡罗尔·林',
    department: '质量组',
    jobTitle: '质量工程师',
    staffId: '1003',
    entryTime: 1_628_495_795,
  },
  { userid: 'dana', name: 'Dana Wu' },
  { userid: 'erin', name: '周怡然' },
  { userid: 'frank', name: 'Frank Müller' },
  { userid: 'grace', name: '郭晓慧' },
  { userid: 'henry', name: 'Henry Okafor' },
  { userid: 'iris', name: '欧阳静怡' },
  { userid: 'jun', name: '李俊' },
  { userid: 'kate', name: "Kate O'Brien" },
  { userid: 'liwei', name: '王立伟' },
  { userid: 'mei', name: '陈美玲', maySchedule: false },
  { userid: 'noah', name: 'Noah Becker', status: 4 },
]

export const globexPeople: PersonSketch[] = [
  { userid: 'gina', name: 'Gina Rossi', isAdmin: true, department: 'Operations' },
  { userid: 'hugo', name: 'Hugo Lambert' },
  { userid: 'dana', name: '吴丹娜' },
  { userid: 'ivan', name: 'Ivan Petrov' },
  { userid: 'yuki', name: '佐藤由紀' },
  { userid: 'zhao', name: '赵敏' },
]
