/** Pictures at other shops' addresses are kept, but pages show only what this store serves itself. */
export const isOwnPicture = ({ src }: { src: string }): boolean => src.startsWith('/');
