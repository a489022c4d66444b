export type SentFile = { ok: true; id: string; isNew?: boolean } | { ok: false; code: string };

const pauseMs = 2_000;
const attempts = 5;

/** Sends a file as it is, and tells its progress from 0 to 1, which `fetch` cannot. Waits where the store is busy. */
export async function sendFile(
  address: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<SentFile> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await sendOnce(address, file, onProgress);
    const isBusy = !sent.ok && ['too_many_uploads', 'unavailable', 'unreachable'].includes(sent.code);
    if (!isBusy || attempt === attempts) return sent;
    await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
  }
}

function sendOnce(address: string, file: File, onProgress: (share: number) => void): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${address}?${new URLSearchParams({ name: file.name })}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      const answer = request.response as { id?: string; isNew?: boolean; code?: string } | null;
      if (request.status < 300 && answer?.id) resolve({ ok: true, ...answer, id: answer.id });
      else resolve({ ok: false, code: answer?.code ?? 'internal' });
    });
    request.addEventListener('error', () => resolve({ ok: false, code: 'unreachable' }));
    request.send(file);
  });
}
