import { resident, useRead } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { Face, QueryView } from '../../components/query-view';
import { openPage, openTab } from '../../device/navigate';
import { oldSince } from '../reading/old-since';
import { BillsCard } from './bills-card';
import { readingChips, type Meter } from './meter-words';
import { TypeCard } from './type-card';

const NoMeter = () => (
  <Face
    title="你家没有单独的水表"
    sentence="不用报读数，也不和别家比用水。查漏、换件、听讲座这些节水的事，照样一件一件记分。装了水表，请户主在档案里改。"
    act={{
      text: '看看能做什么',
      onPress: () => {
        openTab('home');
      },
    }}
  />
);

const Readings = ({ readings }: Pick<Meter, 'readings'>) =>
  readings.length === 0 ? null : (
    <Card title="报过的" isFlush>
      {readings.map(({ id, day, note, status, reason, hasPicture }) => (
        <ListRow
          key={id}
          title={day}
          note={`${note}${hasPicture ? '，附照片' : ''}${reason === null ? '' : `。网点：${reason}`}`}
          end={<Chip {...readingChips[status]} />}
          isMarkBelow
        />
      ))}
    </Card>
  );

/** 水表和账单: the reading one types, what became of it, and the bills of the water company. */
const MeterPage = () => {
  const reading = useRead(['meter'], () => resident.meter.query({}));
  return (
    <PageFrame title="水表和账单" oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="page">
        {(meter) =>
          meter.supply === 'unmetered' ? (
            <NoMeter />
          ) : (
            <>
              <TypeCard meter={meter} />
              <Readings readings={meter.readings} />
              <BillsCard meter={meter} />
              <Card isFlush>
                <ListRow
                  icon="people"
                  title="水表户号"
                  note={meter.meterNo ?? '未填报，在档案里填'}
                  onPress={() => {
                    openPage('resident/household');
                  }}
                />
              </Card>
            </>
          )
        }
      </QueryView>
    </PageFrame>
  );
};

export default MeterPage;
