import { backupDays, day } from '../domain/limits.ts'
import { backupTime } from '../http/days.ts'
import type { Bindings } from '../http/env.ts'
import { sweepLimits, sweepPhotos, type JobRun } from '../storage/index.ts'

/** Deletes photos that nobody shows, and the records of erasures that outlasted every backup. */
export const sweepBucket = (bindings: Bindings, run: JobRun) =>
  sweepPhotos(bindings, run, { ...sweepLimits, records: backupTime(bindings) + backupDays.outlasted * day })
