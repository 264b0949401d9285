param name string
param location string
param planSku string
param subnetId string

@description('Resource id of the identity the site acts under.')
param identityId string

@description('The settings the program reads, by name; the address it is reached at is added here.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: planSku }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/server/main.js'
      // The clock ticks inside the process: a site that is put to sleep reminds nobody.
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

resource siteSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    NODE_ENV: 'production'
    PUBLIC_URL: 'https://${site.properties.defaultHostName}'
    // What is deployed is built and complete; nothing is compiled or installed on the server.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  })
}

output id string = site.id
output host string = site.properties.defaultHostName
