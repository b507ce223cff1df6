//! Packs the compiled contract; `build.sh` runs it.

pack::main!(token);
