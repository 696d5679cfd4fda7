import * as v from 'valibot';
import { CHANNEL_NAMES } from '../../domain/plans/channel';
import { NATURE_NAMES } from '../../domain/plans/nature';
import type { Stage } from '../../domain/plans/plan';
import { countSchema, idSchema } from '../acts/schemas';

export const channelSchema = v.picklist(CHANNEL_NAMES);

export const stageEntries = {
  planId: idSchema,
  planVersion: v.pipe(countSchema, v.minValue(1)),
  stepId: idSchema,
  nature: v.picklist(NATURE_NAMES),
  rank: countSchema,
};
export const stageSchema = v.strictObject(stageEntries) satisfies v.GenericSchema<unknown, Stage>;
