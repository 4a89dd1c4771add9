package org.zhagen.identity;

import java.nio.file.Path;

/** The key that guards secrets is missing or weak. The message says what to do, in both languages. */
final class SecretKeyFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String WAY_OUT = """
            用 openssl rand -base64 32 生成一个，设为环境变量 ZHAGEN_SECRET_KEY，妥善另存：丢失后已绑定的动态口令都要重新绑定。
            Make one with openssl rand -base64 32, set it as ZHAGEN_SECRET_KEY, and keep a copy: without it every second factor \
            has to be set up again.""";

    private SecretKeyFault(String message) {
        super(message);
    }

    static SecretKeyFault missing() {
        return new SecretKeyFault("""
                没有设置密钥 ZHAGEN_SECRET_KEY，因此没有启动。
                ZHAGEN_SECRET_KEY is not set, so the server did not start.""");
    }

    static SecretKeyFault weak() {
        return new SecretKeyFault("""
                密钥 ZHAGEN_SECRET_KEY 太弱：应为 32 个随机字节的 Base64，因此没有启动。
                ZHAGEN_SECRET_KEY is too weak, so the server did not start: it is to be the Base64 of 32 random bytes.""");
    }

    static SecretKeyFault unreadable(Path file) {
        return new SecretKeyFault("""
                无法读写密钥文件 %1$s，因此没有启动。
                The key file %1$s can't be read or written, so the server did not start.""".formatted(file));
    }

    static String wayOut() {
        return WAY_OUT;
    }
}
