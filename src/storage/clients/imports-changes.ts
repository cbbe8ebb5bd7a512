import type { ChangesOf } from '../../domain/changes.ts'
import type { ClientFields } from '../../domain/client.ts'
import type { Pairs } from '../../domain/event.ts'
import { isWithinLimits, mergedMetadata, type Metadata } from '../../domain/metadata.ts'
import { givenColumns } from '../d1/changes.ts'
import type { Value } from '../d1/statement.ts'
import { trusted } from '../d1/trusted.ts'
import { clientColumns, type ClientRow } from './rows.ts'

type Columns = Readonly<Record<string, Value>>

const parsed = (text: string) => trusted<Metadata>(JSON.parse(text))
const differing = (one: Metadata, other: Metadata) =>
  Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))

/**
 * What changes of a client: pairs as its event has them, and the columns to write, with metadata as a patch. Undefined if
 * the merged metadata is beyond its limits.
 */
export function changesOf(
  row: ClientRow,
  { metadata, ...others }: ChangesOf<ClientFields>,
): { pairs: Pairs; columns: Columns } | undefined {
  const before: Columns = row
  const given = givenColumns(clientColumns(others))
  const { words = null, ...columns } = given
  const changed = Object.entries(columns).filter(([column, value]) => before[column] !== value)
  const pairs = changed.flatMap(([column, value]) => {
    if (column === 'sort_name') return []
    const pair = column === 'tags' ? [parsed(row.tags), parsed(String(value))] : [before[column], value]
    return [[column, trusted<[unknown, unknown]>(pair)] as const]
  })
  const old = parsed(row.metadata)
  const merged = metadata === null ? {} : mergedMetadata(old, metadata ?? {})
  const keys = [differing(old, merged), differing(merged, old)] as const
  const isChanged = keys.some((each) => each.length > 0)
  if (isChanged && !isWithinLimits(merged)) return undefined
  return {
    pairs: { ...Object.fromEntries(pairs), ...(isChanged && { metadata: keys }) },
    columns: {
      ...before,
      ...columns,
      words: changed.length > 0 ? words : null,
      metadata: !isChanged ? '{}' : ((metadata && JSON.stringify(metadata)) ?? null),
    },
  }
}
