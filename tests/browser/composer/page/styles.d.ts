/** Style sheets of editors: esbuild puts them into a file of their own. */
declare module '*.css';
