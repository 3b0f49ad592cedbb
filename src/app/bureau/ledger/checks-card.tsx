import { clockOf } from '@kernel/day';
import { bureau, useRead } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../office/pieces/posts';
import type { Check } from './answers';

const Found = ({ check }: { readonly check: Check }) =>
  check.wrong === 0 ? (
    <Chip kind="ok" icon="ok">
      相符
    </Chip>
  ) : (
    <Chip kind="warn" icon="warn">{`${String(check.wrong)} 处不符`}</Chip>
  );

/** The books replayed now: each check, and whether it found anything. */
export const ChecksCard = ({ post }: { readonly post: Served }) => {
  const reading = useRead(['reconcile', post.office], () =>
    bureau.reconcile.query({ office: post.office }),
  );
  const at = reading.value?.at;
  return (
    <Card
      title="对账"
      {...(at === undefined ? {} : { aside: `${clockOf(new Date(at))} 对的` })}
      isFlush
    >
      <QueryView reading={reading}>
        {({ checks }) => (
          <>
            {checks.map((check) => (
              <ListRow key={check.name} title={check.title} end={<Found check={check} />} />
            ))}
          </>
        )}
      </QueryView>
    </Card>
  );
};
