package org.zhagen;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one application; its rooms are the packages below this one, and Spring Modulith checks who may use whom. */
@SpringBootApplication
@Modulithic(systemName = "Zhagen")
public class ZhagenServer {}
