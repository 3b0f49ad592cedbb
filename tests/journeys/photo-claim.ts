/** Something done at home, shown by a picture: sent, asked about, checked by one or by two, earned. */
import type { Person } from './person';
import type { Story } from './stage';
import { pictureOf, takes } from './takes';

const digitsOn = async (resident: Person) =>
  (await resident.reads('.code-paper-digits')).replace(/\s/g, '');

const sendsLeak = async (resident: Person) => {
  await resident.open('resident/photo-claim');
  await resident.tap('修好家里漏水，+15 分');
  await resident.tap('要一个号码');
  await takes(resident, '拍照', await pictureOf(resident, await digitsOn(resident)));
  await resident.tap('发出申报');
  await resident.sees('收到了，等网点核', /^核过以后记 15 分，最晚 20/);
  await resident.tap('看这条申报');
  await resident.sees('等网点看', /^等网点核，最晚/);
};

const addsBarrel = async (resident: Person) => {
  await resident.open('resident/photo-claim');
  await resident.tap('接雨水浇花，+15 分');
  await resident.tap('去登记器具');
  await resident.tap('添一件');
  await resident.tap(/^什么器具/);
  await resident.tap('接水桶');
  await resident.fills('在哪里', '阳台');
  await resident.tap('添上');
  await resident.sees('阳台的接水桶');
};

const sendsBarrel = async (resident: Person) => {
  await resident.openFresh('resident/photo-claim/index?rule=rain-barrel');
  await resident.tap('要一个号码');
  await takes(resident, '拍照', await pictureOf(resident, await digitsOn(resident)));
  await resident.tap('发出申报');
  await resident.sees('收到了，等网点核');
};

const opens = async (clerk: Person, title: RegExp) => {
  await clerk.openFresh('office/worklist/index?kind=claims');
  await clerk.tap(title);
  await clerk.sees('照片里要有');
};

export const photoClaimStory: Story = {
  title: '拍照申报：写上号码拍照，网点请补充，一个人核小事，两个人核大事，存折上看到分和为什么',
  play: async ({ enter }) => {
    const resident = await enter('zhang');
    await sendsLeak(resident);
    const clerk = await enter('li');
    await opens(clerk, /修好家里漏水 \+15/);
    await clerk.tap('号码看不清，请再拍一张');
    await clerk.tapId('ask-more');
    await clerk.sees('已请居民补充，回了再核');

    await resident.openFresh('resident/claims/index');
    await resident.tap(/^修好家里漏水/);
    await resident.sees('网点请你补充', '号码看不清，请再拍一张');
    await resident.fills('你的回答', '重新拍了一张');
    await resident.tap('要重新拍照，先要一个号码');
    await takes(resident, '拍照', await pictureOf(resident, await digitsOn(resident)));
    await resident.tap('发出补充');
    await resident.sees(/^等网点核，最晚/);

    await opens(clerk, /修好家里漏水 \+15/);
    await clerk.tapId('decide-yes');
    await clerk.sees(/^已记 15 分/);
    await resident.openFresh('resident/claims/index');
    await resident.tap(/^修好家里漏水/);
    await resident.sees(/由 1 位工作人员核过/);

    const other = await enter('lin');
    await addsBarrel(other);
    await sendsBarrel(other);
    await opens(clerk, /接雨水浇花 \+15/);
    await clerk.tapId('decide-yes');
    await clerk.sees('已核，等另一位同事再核一次');
    await opens(clerk, /接雨水浇花 \+15/);
    await clerk.sees('你已经核过一次，请另一位同事再核。');
    const manager = await enter('wang', { isDesk: true });
    await opens(manager, /接雨水浇花 \+15/);
    await manager.tapId('decide-yes');
    await manager.sees(/^已记 15 分/);
    await other.openFresh('resident/claims/index');
    await other.tap(/^接雨水浇花/);
    await other.sees(/凭阳台的接水桶的照片，由 2 位工作人员核过/);
  },
};
