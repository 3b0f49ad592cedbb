import type { Location } from './types';

const timeout = 10_000;

export const location: Location = {
  now: () =>
    new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          resolve({ lat: coords.latitude, lon: coords.longitude });
        },
        ({ message }) => {
          reject(new Error(message));
        },
        { timeout },
      );
    }),
};
