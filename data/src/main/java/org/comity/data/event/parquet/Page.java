package org.comity.data.event.parquet;

/** An encoded page of one column, with its header. */
public final class Page {
    final byte[] bytes;
    final int rows;
    /** Size as if it were not packed, header included. */
    final long plainSize;

    Page(byte[] bytes, int rows, long plainSize) {
        this.bytes = bytes;
        this.rows = rows;
        this.plainSize = plainSize;
    }

    static Page data(Bytes body, int rows, boolean listed, boolean packed, Snappy snappy) {
        Bytes content = packed(body, packed, snappy);
        Bytes header = new Thrift()
                .i32(1, 0)
                .i32(2, body.size())
                .i32(3, content.size())
                .begin(5)
                .i32(1, rows)
                .i32(2, listed ? ParquetFile.DICTIONARY : ParquetFile.PLAIN)
                .i32(3, ParquetFile.RLE)
                .i32(4, ParquetFile.RLE)
                .end()
                .done();
        return of(header, content, body.size(), rows);
    }

    static Page dictionary(Bytes body, int values) {
        Bytes header = new Thrift()
                .i32(1, 2)
                .i32(2, body.size())
                .i32(3, body.size())
                .begin(7)
                .i32(1, values)
                .i32(2, ParquetFile.PLAIN)
                .end()
                .done();
        return of(header, body, body.size(), 0);
    }

    private static Bytes packed(Bytes body, boolean packed, Snappy snappy) {
        if (!packed) {
            return body;
        }
        Bytes out = new Bytes(body.size() / 2 + 64);
        snappy.pack(body.array(), body.size(), out);
        return out;
    }

    private static Page of(Bytes header, Bytes content, int plain, int rows) {
        byte[] all = new byte[header.size() + content.size()];
        System.arraycopy(header.array(), 0, all, 0, header.size());
        System.arraycopy(content.array(), 0, all, header.size(), content.size());
        return new Page(all, rows, (long) header.size() + plain);
    }
}
