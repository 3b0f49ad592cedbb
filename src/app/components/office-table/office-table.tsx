import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './office-table.scss';
import { rowProps } from './row-props';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** As in grid-template-columns. */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
};
type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row in one sentence, for whoever listens. */
  readonly saidOf: (row: Row) => string;
  readonly chosen?: string | null;
  readonly onChoose?: (row: Row) => void;
};

const still = { role: 'row' };

/** A table with a head that stays; rows are walked with the arrow keys and opened with Enter. */
export const OfficeTable = <Row,>(props: Props<Row>) => {
  const { label, columns, rows, keyOf, saidOf, chosen, onChoose } = props;
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const look = ({ isNumber }: Column<Row>) => (isNumber === true ? 'office-cell r' : 'office-cell');
  return (
    <View className="office-table num" {...{ role: 'table', ariaLabel: label }}>
      <View className="office-row office-head" style={grid} {...still}>
        {columns.map((column) => (
          <View key={column.key} className={look(column)} {...{ role: 'columnheader' }}>
            {column.title}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const key = keyOf(row);
        const isChosen = key === chosen;
        const press =
          onChoose === undefined
            ? still
            : rowProps({
                label: saidOf(row),
                isChosen,
                onChoose: () => {
                  onChoose(row);
                },
              });
        return (
          <View
            key={key}
            className={`office-row ${onChoose ? 'office-row-tap' : ''} ${isChosen ? 'office-row-on' : ''}`}
            style={grid}
            {...press}
          >
            {columns.map((column) => (
              <View key={column.key} className={look(column)} {...{ role: 'cell' }}>
                {column.cell(row)}
              </View>
            ))}
          </View>
        );
      })}
    </View>
  );
};
