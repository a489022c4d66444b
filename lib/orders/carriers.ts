interface Tracked {
  carrier: string | null;
  trackingNumber: string | null;
}

/** Each carrier's page about a parcel; the number goes to its end. */
const trackingPages: Record<string, string> = {
  'CJ Logistics': 'https://trace.cjlogistics.com/next/tracking.html?wblNo=',
  DHL: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=',
  EMS: 'https://service.epost.go.kr/trace.RetrieveEmsRigiTraceList.comm?POST_CODE=',
  FedEx: 'https://www.fedex.com/fedextrack/?trknbr=',
  UPS: 'https://www.ups.com/track?tracknum=',
};

/** Those the desk can choose from. */
export const carriers = Object.keys(trackingPages);

export function trackingUrl({ carrier, trackingNumber }: Tracked): string | null {
  const page = trackingPages[carrier ?? ''];
  return page && trackingNumber ? page + encodeURIComponent(trackingNumber) : null;
}
