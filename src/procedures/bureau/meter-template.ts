import * as v from 'valibot';
import { fieldTitles, meterFields } from '@domain/bill';
import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { csvOf, xlsxOf } from '../sheet';

const sample = ['示例', '示例表号', '2026-09-01', '2026-10-31', '1200', '1216', '16', '实抄', '否'];

/** The empty file to fill in; its sample line is passed over when it is left there. */
export const meterTemplate = staff('reviewer', 'admin').read(
  {
    summary: 'The template of the water company’s file, as CSV or xlsx, base64.',
    refusals: [],
    input: { format: v.picklist(['csv', 'xlsx']) },
  },
  async (_desk, { format }) => {
    const sheet = { headers: meterFields.map((field) => fieldTitles[field]), rows: [sample] };
    const file = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet);
    return accept({ fileName: `水费账单模板.${format}`, base64: file.toString('base64') });
  },
);
